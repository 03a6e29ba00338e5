using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>
/// Walks through a parsed template: notes partials, refused statements and jumps, and folds the white space that only
/// indents the source, which would otherwise be a fifth of every page.
/// </summary>
internal sealed class TemplateReader : ScriptVisitor
{
    public List<(string Name, SourceSpan Span)> Included { get; } = [];

    public List<(string Statement, SourceSpan Span)> Refused { get; } = [];

    /// <summary>Whether something leaves a loop or a function early.</summary>
    public bool HasJumps { get; private set; }

    public override void Visit(ScriptBreakStatement node) => HasJumps = true;

    public override void Visit(ScriptContinueStatement node) => HasJumps = true;

    public override void Visit(ScriptReturnStatement node) => HasJumps = true;

    public override void Visit(ScriptFunction node)
    {
        HasJumps = true;
        base.Visit(node);
    }

    public override void Visit(ScriptRawStatement node) =>
        node.Text = new ScriptStringSlice(Fold(node.Text.ToString()));

    public override void Visit(ScriptImportStatement node) => Refused.Add(("import", node.Span));

    public override void Visit(ScriptFunctionCall node)
    {
        if (
            node.Target is ScriptVariableGlobal { Name: "include" or "component" }
            && node.Arguments is [ScriptLiteral { Value: string name }, ..])
            Included.Add((name, node.Arguments[0].Span));
        base.Visit(node);
    }

    // White space with a line's end in it is one line's end.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is ' ' or '\t' or '\r' or '\n')
                end++;
            if (end == i)
                folded.Append(text[i++]);
            else
            {
                folded.Append(text.AsSpan(i, end - i).Contains('\n') ? "\n" : text[i..end]);
                i = end;
            }
        }
        return folded.ToString();
    }
}
