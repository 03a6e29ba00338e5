using System.Collections.Immutable;
using System.Text.Encodings.Web;

namespace StaticArchive.Search.Format;

/// <summary>Which stories carry a facet value: <c>f/NAME.json</c>, values by slug, a line each.</summary>
internal static class FacetFiles
{
    private const int FileSize = 6_000;

    /// <summary>By facet: the files with its values.</summary>
    public static ShardSet[] Write(ImmutableArray<Facet> facets, List<SearchFile> files)
    {
        var contents = new List<byte[]>();
        var names = new List<string>();
        var sets = new ShardSet[facets.Length];
        for (var i = 0; i < facets.Length; i++)
        {
            var first = names.Count;
            var starts = WriteOne(facets[i], contents);
            names.AddRange(contents.Skip(first).Select(content => ContentName.Of(ShardSet.NameLength, content)));
            sets[i] = new ShardSet(starts, new string[starts.Length]);
        }
        var unique = names.ToArray();
        ContentName.MakeUnique(unique, file => contents[file]);
        var next = 0;
        foreach (var set in sets)
        {
            unique.AsSpan(next, set.Names.Length).CopyTo(set.Names);
            next += set.Names.Length;
        }
        foreach (var (name, content) in unique.Zip(contents).DistinctBy(pair => pair.First))
            files.Add(new SearchFile($"{SearchIndex.Folder}/f/{name}.json", content));
        return sets;
    }

    private static string[] WriteOne(Facet facet, List<byte[]> contents)
    {
        var values = facet.Values.OrderBy(value => value.Slug, StringComparer.Ordinal).ToArray();
        var slugs = values.Select(value => value.Slug).ToArray();
        var lines = values.Select(Line).ToArray();
        var cuts = ShardCutter.Cut(slugs, [.. lines.Select(line => line.Length)], FileSize);
        for (var file = 0; file < cuts.Length; file++)
        {
            var json = new ByteBuffer(FileSize * 2);
            var end = file + 1 < cuts.Length ? cuts[file + 1] : values.Length;
            for (var value = cuts[file]; value < end; value++)
            {
                json.Add(value == cuts[file] ? "[\n"u8 : ",\n"u8);
                json.Add(lines[value]);
            }
            json.Add("\n]"u8);
            contents.Add(json.ToArray());
        }
        return [.. cuts.Select(cut => ShardCutter.Separator(slugs, cut))];
    }

    private static byte[] Line(FacetValue value)
    {
        var json = new ByteBuffer();
        json.Add("[\""u8);
        json.Add(value.Slug);
        json.Add("\",\""u8);
        json.Add(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.Name));
        json.Add("\",\""u8);
        AsciiCodec.AppendAscending(json, value.Stories);
        json.Add("\"]"u8);
        return json.ToArray();
    }
}
