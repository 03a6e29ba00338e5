using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Related stories that are there for the same reason.</summary>
/// <param name="Id">For a fragment and a style: <c>thread</c>, <c>people</c>, <c>text</c> …</param>
/// <param name="Title">The reason as a heading.</param>
/// <param name="Earlier">Older than the story at hand, newest first.</param>
/// <param name="Later">Newer than the story at hand, oldest first.</param>
internal sealed record RelatedGroup(
    string Id, string Title, ImmutableArray<RelatedModel> Earlier, ImmutableArray<RelatedModel> Later)
{
    public int Count => Earlier.Length + Later.Length;
}
