using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StaticArchive.Tests;

/// <summary>Within a project, namespaces, and so folders, form no cycle: each can be read after those that it
/// uses.</summary>
public sealed class NamespaceCycleTests
{
    [Theory]
    [InlineData("StaticArchive.Catalog")]
    [InlineData("StaticArchive.Content")]
    [InlineData("StaticArchive.Import")]
    [InlineData("StaticArchive.Related")]
    [InlineData("StaticArchive.Search")]
    [InlineData("StaticArchive.Text")]
    [InlineData("static-archive")]
    [InlineData("StaticArchive.Media")]
    [InlineData("StaticArchive.Building")]
    [InlineData("StaticArchive.Site")]
    public void Namespaces_form_no_cycle(string assembly)
    {
        var uses = Uses(Assembly.Load(assembly).Location);
        var open = uses.Select(use => use.From).Concat(uses.Select(use => use.To)).ToHashSet();
        // Takes away what uses nothing that is left; what stays is a cycle, or uses one.
        while (open.FirstOrDefault(space => !uses.Any(use => use.From == space && open.Contains(use.To))) is { } free)
            open.Remove(free);
        while (open.FirstOrDefault(space => !uses.Any(use => use.To == space && open.Contains(use.From))) is { } free)
            open.Remove(free);

        var cycle = uses.Where(use => open.Contains(use.From) && open.Contains(use.To));
        Assert.True(
            open.Count == 0, string.Join('\n', cycle.Select(use => $"{use.From} -> {use.To}: {use.Example}").Order()));
    }

    private static List<(string From, string To, string Example)> Uses(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return
        [
            .. module.Types.Where(IsOurs).SelectMany(type => WithNested(type).SelectMany(References)
                .Select(Outermost)
                .Where(used => used.Scope == module && IsOurs(used) && used.Namespace != type.Namespace)
                .Select(used => (From: type.Namespace, To: used.Namespace, Example: $"{type.Name} uses {used.Name}")))
                .DistinctBy(use => (use.From, use.To)),
        ];
    }

    private static bool IsOurs(TypeReference type) => type.Namespace.StartsWith("StaticArchive");

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference> References(TypeDefinition type) =>
        type.Fields.Select(field => field.FieldType)
            .Concat(type.Interfaces.Select(one => one.InterfaceType))
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.Methods.SelectMany(References))
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> References(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(References) : []);

    private static IEnumerable<TypeReference> References(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification part => Parts(part.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
