using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Stories;

namespace StaticArchive.Catalog;

/// <summary>Turns the ids in stories' front matter into ordinals.</summary>
internal sealed class ReferenceResolver(ImmutableArray<Story> stories, StoryDirectory directory, List<DeadTarget> dead)
{
    /// <summary>The stories that the references name, each once, in the editor's order; what names none is reported.</summary>
    public int[] Resolve(int story, ImmutableArray<Reference> references, string key)
    {
        if (references.IsEmpty)
            return [];
        var found = new List<int>(references.Length);
        foreach (var reference in references)
        {
            var other = Find(stories[story], reference.Target);
            if (other >= 0 && other < stories.Length && other != story)
            {
                if (!found.Contains(other))
                    found.Add(other);
            }
            else if (other != StoryDirectory.Unreadable)
                dead.Add(Fault(stories[story], reference, key, other, story));
        }
        return [.. found];
    }

    // An id, a site path, or a file: from the root of the input, or as seen from the story's own.
    private int Find(Story story, string target) =>
        target.StartsWith('/') ? directory.FindUrl(target)
        : directory.FindId(target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase) ? target[5..] : target) is var byId and not StoryDirectory.Missing ? byId
        : directory.FindPath(target) is var byPath and not StoryDirectory.Missing ? byPath
        : SitePathJoin.Join(story.Path, target) is { } path ? directory.FindPath(path)
        : StoryDirectory.Missing;

    private static DeadTarget Fault(Story story, Reference reference, string key, int found, int self) => found switch
    {
        StoryDirectory.Missing => new(LinkRules.DeadReference, story.Path, reference.Span, reference.Target,
            $"'{key}' names '{reference.Target}', and there is no such story.", NameSpace.Ids),
        StoryDirectory.Unpublished => new(LinkRules.LinkToUnpublished, story.Path, reference.Span, reference.Target,
            $"'{key}' names '{reference.Target}', which is a draft or excluded.", null),
        StoryDirectory.Ambiguous => DeadTarget.Ambiguous(LinkRules.DeadReference, story, reference.Target, reference.Span),
        _ => new(LinkRules.DeadReference, story.Path, reference.Span, reference.Target,
            found == self ? $"'{key}' names the story itself." : $"'{key}' names '{reference.Target}', which is a page and not a story.", null),
    };
}
