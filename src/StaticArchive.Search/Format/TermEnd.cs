namespace StaticArchive.Search.Format;

/// <summary>Where a term ends in what is encoded of a stretch of terms.</summary>
/// <param name="Documents">How many stories of the segment have it.</param>
/// <param name="Postings">The end of its postings.</param>
/// <param name="Positions">The end of its positions.</param>
/// <param name="Neighbours">The end of its neighbours.</param>
internal readonly record struct TermEnd(int Documents, int Postings, int Positions, int Neighbours);
