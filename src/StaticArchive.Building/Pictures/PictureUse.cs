namespace StaticArchive.Building.Pictures;

/// <summary>Which files published pages show as images.</summary>
internal static class PictureUse
{
    /// <summary>Their site paths.</summary>
    public static HashSet<string> Of(Archive archive)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            if (archive.Images[node] is { } image)
                used.Add(image);
            var slots = archive.Node(node).Body.Slots;
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Kind == BodySlotKind.Image && archive.Slots[node][i].Href is { } href)
                    used.Add(href);
            }
        }
        return used;
    }
}
