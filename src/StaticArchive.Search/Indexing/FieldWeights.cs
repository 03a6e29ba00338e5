namespace StaticArchive.Search.Indexing;

/// <summary>What one word counts for in each field of a story.</summary>
internal readonly record struct FieldWeights(double Headline, double Standfirst, double Facets, double Body);
