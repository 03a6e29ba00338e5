namespace StaticArchive.Catalog.Structure;

/// <summary>What kind of name a reference uses.</summary>
internal enum NameSpace
{
    Ids,
    Paths,
    Assets,
}
