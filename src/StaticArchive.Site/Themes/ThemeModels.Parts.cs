namespace StaticArchive.Themes;

internal static partial class ThemeModels
{
    private static ModelType Date() => new ModelType<DateModel>("date", "A date as exactly as it is known.")
            .Has("text", "text", "In words: \"5 April 2021\", \"about December 2023\".", date => date.Text)
            .Has("short", "text", "In few letters: \"5 Apr 2021\".", date => date.Short)
            .Has("in_year", "text", "In few letters below a heading that tells the year: \"5 Apr\".",
                date => date.InYear)
            .Has("machine", "text", "For a `datetime` attribute.", date => date.Machine)
            .Has("year", "number", "The year.", date => date.Year);

    private static ModelType Link() => new ModelType<LinkModel>("link", "A title and where it leads.")
            .Has("title", "text", "What readers see.", link => link.Title)
            .Has("url", "address", "Where it leads.", link => link.Url)
            .Has("count", "number", "How many stories are there; 0 where that is not told.", link => link.Count)
            .Has("pair_url", "address?",
                "Where values go with another: the page of the stories that have both, if there is one.",
                link => link.PairUrl);

    private static ModelType Language() =>
        new ModelType<LanguageLink>("language", "A language that readers can change to.")
            .Has("title", "text", "What its readers call it.", link => link.Title)
            .Has("url", "address", "The same page in it, or else its front page.", link => link.Url)
            .Has("tag", "text", "Its tag, for `hreflang`.", link => link.Tag)
            .Has("current", "true or false", "Whether the page is in it.", link => link.IsCurrent)
            .Has("lang", "html?",
                "The attributes `lang` and `dir` with a space before them, where it is not that of the interface.",
                link => link.Attributes);

    private static ModelType Image() => new ModelType<ImageModel>("image", "An image with what belongs under it.")
            .Has("url", "address", "The file.", image => image.Url)
            .Has("alt", "text", "For those who cannot see it; empty for an ornament.", image => image.Alt)
            .Has("caption", "text?", "What it shows.", image => image.Caption)
            .Has("credit", "text?", "Who made it.", image => image.Credit)
            .Has("width", "number?", "Its width in pixels, where the file tells.", image => image.Width)
            .Has("height", "number?", "Its height in pixels.", image => image.Height)
            .Has("sources", "list of image_source", "Smaller copies in better formats, the best first.",
                image => image.Sources)
            .Has("srcset", "text?", "Smaller copies in the format of `url`, for a `srcset`.", image => image.Srcset);

    private static ModelType ImageSource() =>
        new ModelType<ImageSourceModel>("image_source", "Copies of an image in one format.")
            .Has("type", "text", "The content type.", source => source.Type)
            .Has("srcset", "text", "Addresses and widths, for a `srcset`.", source => source.Srcset);

    private static ModelType SocialImage() =>
        new ModelType<SocialImageModel>("social_image", "A picture for social networks.")
            .Has("url", "address", "The file, whole.", image => image.Url)
            .Has("type", "text", "The content type.", image => image.Type)
            .Has("alt", "text", "For those who cannot see it.", image => image.Alt)
            .Has("width", "number", "Its width in pixels.", image => image.Width)
            .Has("height", "number", "Its height in pixels.", image => image.Height);

    private static ModelType Source() => new ModelType<SourceModel>("source", "Where facts come from.")
        .Has("publisher", "text?", "Who published it.", source => source.Publisher)
        .Has("publisher_url", "address?", "The page of all that its publisher reported.", source => source.PublisherUrl)
        .Has("title", "text?", "Its title.", source => source.Title)
        .Has("label", "text", "Its title, or its address in few letters.", source => source.Label)
        .Has("url", "address?", "Where it is online.", source => source.Url)
        .Has("archived", "address?", "An archived copy.", source => source.Archived)
        .Has("date", "date?", "When it appeared.", source => source.Date)
        .Has("accessed", "date?", "When the editor read it.", source => source.Accessed);

    private static ModelType Correction() => new ModelType<CorrectionModel>("correction", "A published correction.")
            .Has("date", "date?", "When.", correction => correction.Date)
            .Has("text", "text", "What was wrong and what is right.", correction => correction.Text);

    private static ModelType FacetLinks() => new ModelType<FacetLinks>("facet_links", "Some values of a facet.")
            .Has("key", "text", "The front-matter key.", facet => facet.Key)
            .Has("singular", "text", "What one value is called.", facet => facet.Singular)
            .Has("plural", "text", "What the values are called.", facet => facet.Plural)
            .Has("url", "address", "The page of all values.", facet => facet.Url)
            .Has("values", "list of link", "The values.", facet => facet.Values)
            .Has("total", "number", "How many values there are altogether.", facet => facet.Total);

    private static ModelType Related() => new ModelType<RelatedModel>("related", "A related story and why it is there.")
            .Has("story", "story", "The story.", related => related.Story)
            .Has(
                "reason",
                "text?",
                "Why, in a few words: the strongest reason; on the related index the three strongest, less what the "
                    + "heading says.",
                related => related.Reason)
            .Has(
                "thumb", "image?",
                "The story's picture for lists, where no story before it and not the page's own has the same; on the "
                    + "page of a story.",
                related => related.Thumb);

    private static ModelType RelatedGroup() =>
        new ModelType<RelatedGroup>("related_group", "Stories that are related for the same reason.")
            .Has("id", "text", "For a fragment.", group => group.Id)
            .Has("title", "text", "The reason as a heading.", group => group.Title)
            .Has("count", "number", "How many stories.", group => group.Count)
            .Has("earlier", "list of related", "Older than this story, newest first.", group => group.Earlier)
            .Has("later", "list of related", "Newer than this story, oldest first.", group => group.Later);

    private static ModelType Thread() => new ModelType<ThreadModel>("thread", "Stories that follow each other up.")
            .Has("title", "text", "From the editor's file or the settings, or made of what its stories share.",
                thread => thread.Title)
            .Has("standfirst", "text?", "From the editor's file or the settings.", thread => thread.Standfirst)
            .Has("url", "address", "Its page.", thread => thread.Url)
            .Has("count", "number", "How many stories.", thread => thread.Count)
            .Has("first", "story", "The first.", thread => thread.First)
            .Has("last", "story", "The last.", thread => thread.Last)
            .Has("entries", "list of thread_entry",
                "Oldest first; of a long thread those around the page's own story, the first and the last.",
                thread => thread.Entries);

    private static ModelType ThreadEntry() => new ModelType<ThreadEntry>("thread_entry", "A story within its thread.")
            .Has("story", "story", "The story.", entry => entry.Story)
            .Has("is_current", "true or false", "Whether it is the page's own.", entry => entry.IsCurrent)
            .Has("skipped", "number", "How many stories before it are left out.", entry => entry.Skipped);

    private static ModelType StoryGroup() =>
        new ModelType<StoryGroup>("story_group", "Stories under a heading: a year, a month, a letter.")
            .Has("id", "text", "For a fragment.", group => group.Id)
            .Has("title", "text", "The heading.", group => group.Title)
            .Has("url", "address?", "The page of the group.", group => group.Url)
            .Has("count", "number", "How many stories it has, also where they are not listed here.",
                group => group.Count)
            .Has("stories", "list of story", "The stories, or none where the group has a page instead.",
                group => group.Stories)
            .Has("groups", "list of story_group", "Groups within.", group => group.Groups);

    private static ModelType Year() =>
        new ModelType<YearModel>(
            "year", "A year in a chart, or ten or more years where a chart of single ones would be too long.")
            .Has("label", "text", "The year, or the first of the span.", year => year.Label)
            .Has("url", "address", "Its page; there is none where the count is 0.", year => year.Url)
            .Has("count", "number", "How many stories.", year => year.Count)
            .Has("summary", "text", "Year and count in words.", year => year.Summary)
            .Has("share", "number", "Of the fullest year, in percent.", year => year.Share)
            .Has("top", "number", "What is left above that share, in percent.", year => 100 - year.Share);

    private static ModelType Pagination() =>
        new ModelType<PaginationModel>("pagination", "Ways on from a page of a list.")
            .Has("newer_url", "address?", "The next newer page; on a list by name, the page before.",
                pagination => pagination.NewerUrl)
            .Has("older_url", "address?", "The next older page; on a list by name, the page after.",
                pagination => pagination.OlderUrl)
            .Has("front_url", "address", "The front of the list.", pagination => pagination.FrontUrl)
            .Has("number", "number", "1 for the oldest page; 0 on the front.", pagination => pagination.Number);
}
