namespace StaticArchive.Search;

/// <summary>How often a term stands in each field of a story, or how many words each field has.</summary>
internal struct FieldCounts
{
    public int Headline;
    public int Standfirst;
    public int Facets;
    public int Body;

    public void Add(SearchField field)
    {
        switch (field)
        {
            case SearchField.Headline:
                Headline++;
                break;
            case SearchField.Standfirst:
                Standfirst++;
                break;
            case SearchField.Facets:
                Facets++;
                break;
            default:
                Body++;
                break;
        }
    }
}
