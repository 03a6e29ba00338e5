namespace StaticArchive.Search.Indexing;

/// <summary>How often a term stands in each field of a story, or how many words each field has.</summary>
internal struct FieldCounts
{
    public int Headline;
    public int Standfirst;
    public int Facets;
    public int Body;

    public void Add(SearchField field)
    {
        if (field == SearchField.Body)
            Body++;
        else if (field == SearchField.Headline)
            Headline++;
        else if (field == SearchField.Standfirst)
            Standfirst++;
        else
            Facets++;
    }
}
