using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A name in the middle of those that it appears with most, for an SVG of 720 by 440.</summary>
/// <param name="Names">The names around it.</param>
/// <param name="Lines">Lines between two of them that appear together.</param>
internal sealed record CompanyModel(ImmutableArray<CompanyName> Names, ImmutableArray<CompanyLine> Lines);

/// <summary>A name around another.</summary>
/// <param name="Title">The name in few letters.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories have both.</param>
/// <param name="X">Where its dot is.</param>
/// <param name="Y">Where its dot is.</param>
/// <param name="LabelX">Where its words are.</param>
/// <param name="Anchor">Which end of its words is there.</param>
/// <param name="Width">Of the line to the middle.</param>
internal sealed record CompanyName(
    string Title, string Url, int Count, string X, string Y, string LabelX, string Anchor, string Width);

/// <summary>A line between two names.</summary>
internal sealed record CompanyLine(string FromX, string FromY, string ToX, string ToY);
