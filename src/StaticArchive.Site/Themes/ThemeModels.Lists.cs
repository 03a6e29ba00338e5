namespace StaticArchive.Themes;

internal static partial class ThemeModels
{
    private static ModelType TimelinePage() =>
        Page<TimelinePage>("timeline page", "`layouts/timeline.html`: all stories along time, or those of a year.")
            .Has("heading", "text", "What it is of.", page => page.Heading)
            .Has("count", "number", "How many stories there are.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest.", page => page.Span.First)
            .Has("last", "date?", "Of the newest.", page => page.Span.Last)
            .Has("calendar", "list of calendar_year", "The years, newest first.", page => page.Calendar)
            .Has("lanes", "lane_chart?", "The longest threads along time.", page => page.Lanes)
            .Has("groups", "list of story_group",
                "The stories by year or month, newest first; none where there are too many for one page.",
                page => page.Groups)
            .Has("previous", "link?", "The timeline of the year before.", page => page.Previous)
            .Has("next", "link?", "The timeline of the year after.", page => page.Next);

    private static ModelType ThreadIndexPage() =>
        Page<ThreadIndexPage>("threads page", "`layouts/threads.html`: all threads.")
            .Has("is_front", "true or false", "Whether this is the front of the list. Counts and lanes are there only.",
                page => page.IsFront)
            .Has("count", "number", "How many threads there are; front only.", page => page.Count)
            .Has("story_count", "number", "How many stories they have together; front only.", page => page.StoryCount)
            .Has("lanes", "lane_chart?", "The longest along time; front only.", page => page.Lanes)
            .Has("threads", "list of thread", "The threads on this page, the one that began last before all others.",
                page => page.Threads)
            .Has("pagination", "pagination", "Ways on.", page => page.Pagination);

    private static ModelType ThreadPage() =>
        Page<ThreadPage>("thread page", "`layouts/thread.html`: a thread from its beginning.")
            .Has("thread", "thread", "The thread, without entries.", page => page.Thread)
            .Has("is_front", "true or false", "Whether this is the first page of it.", page => page.IsFront)
            .Has("introduction", "story?", "An editor's introduction; first page only.", page => page.Introduction)
            .Has("years", "list of year",
                "Every year from the first to the last, if there are two or more; first page only.", page => page.Years)
            .Has("facets", "list of facet_links", "Whom and what its stories are about; first page only.",
                page => page.Facets)
            .Has("steps", "list of thread_step", "This page's stories, oldest first.", page => page.Steps)
            .Has("start", "number", "Number of the first step.", page => page.Start)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType PublisherPage() =>
        Page<PublisherPage>(
                "publisher page",
                "`layouts/publisher.html`: what a publisher reported, and which stories cite it.")
            .Has("name", "text", "The publisher, or the host where none is named.", page => page.Name)
            .Has("is_front", "true or false",
                "Whether this is the front of the list. Counts, dates and chart are there only.", page => page.IsFront)
            .Has("count", "number", "How many sources of it are cited; front only.", page => page.Count)
            .Has("story_count", "number", "How many stories cite it; front only.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest story that cites it; front only.", page => page.Span.First)
            .Has("last", "date?", "Of the newest; front only.", page => page.Span.Last)
            .Has("years", "list of year", "The stories that cite it by year, if there are two or more; front only.",
                page => page.Years)
            .Has("sources", "list of cited_source", "This page's sources, newest first.", page => page.Sources)
            .Has("pagination", "pagination", "Ways on.", page => page.Pagination);

    private static ModelType DaysPage() =>
        Page<DaysPage>("days page", "`layouts/on-this-day.html`: stories by the day of the year, or those of one day.")
            .Has("heading", "text", "What it is of.", page => page.Heading)
            .Has("is_front", "true or false", "Whether this is the front of the list.", page => page.IsFront)
            .Has("count", "number", "How many stories there are; 0 on numbered pages.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest.", page => page.Span.First)
            .Has("last", "date?", "Of the newest.", page => page.Span.Last)
            .Has("months", "list of month_of_days", "The days by month; none on the page of a day.",
                page => page.Months)
            .Has("groups", "list of story_group", "The day's stories by year; none on the page of all days.",
                page => page.Groups)
            .Has("previous", "link?", "The day before that has stories.", page => page.Previous)
            .Has("next", "link?", "The day after that has stories.", page => page.Next)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType Neighbours() =>
        new ModelType<Neighbours>("neighbours", "The stories before and after one in a list that it belongs to.")
            .Has("title", "text", "What the list is.", neighbours => neighbours.Title)
            .Has("url", "address?", "The list.", neighbours => neighbours.Url)
            .Has("previous", "story?", "The story before it.", neighbours => neighbours.Previous)
            .Has("next", "story?", "The story after it.", neighbours => neighbours.Next);

    private static ModelType ThreadStep() =>
        new ModelType<ThreadStep>("thread_step", "A story on the page of its thread.")
            .Has("story", "story", "The story.", step => step.Story)
            .Has("gap", "text?", "How long after the one before it, in words, where that is two weeks or more.",
                step => step.Gap);

    private static ModelType LaneChart() =>
        new ModelType<LaneChart>(
            "lane_chart", "Threads as lanes beside each other along one axis of time; places are percent of its width.")
            .Has("lanes", "list of lane", "The thread that began first before all others.", chart => chart.Lanes)
            .Has("ticks", "list of lane_tick", "Dates along the axis.", chart => chart.Ticks);

    private static ModelType Lane() => new ModelType<LaneModel>("lane", "A thread as a line along time.")
            .Has("thread", "thread", "The thread, without entries.", lane => lane.Thread)
            .Has("from", "text", "Where the line begins.", lane => lane.From)
            .Has("to", "text", "Where it ends.", lane => lane.To)
            .Has("marks", "list of text", "Where its stories are; those that would lie on each other are one mark.",
                lane => lane.Marks);

    private static ModelType LaneTick() => new ModelType<LaneTick>("lane_tick", "A date on the axis.")
        .Has("label", "text", "A year, or a month in few letters.", tick => tick.Label)
        .Has("place", "text", "Where it is.", tick => tick.Place);

    private static ModelType CalendarYear() =>
        new ModelType<CalendarYearModel>("calendar_year", "A year with its months.")
            .Has("label", "text", "The year.", year => year.Label)
            .Has("url", "address", "Where its stories are.", year => year.Url)
            .Has("count", "number", "How many stories.", year => year.Count)
            .Has("months", "list of calendar_month", "All twelve; none in a calendar of very many years.",
                year => year.Months);

    private static ModelType CalendarMonth() =>
        new ModelType<CalendarMonthModel>("calendar_month", "A month in a calendar of years.")
            .Has("label", "text", "Its name in few letters.", month => month.Label)
            .Has("url", "address?", "Its page, if it has stories.", month => month.Url)
            .Has("count", "number", "How many stories.", month => month.Count)
            .Has("level", "number", "0 without stories, else 1 to 4 as its share of the fullest month.",
                month => month.Level)
            .Has("summary", "text", "Month, year and count in words.", month => month.Summary);

    private static ModelType CitedSource() =>
        new ModelType<CitedSourceModel>("cited_source", "A source and the stories that cite it.")
            .Has("source", "source", "The source.", cited => cited.Source)
            .Has("stories", "list of story", "The newest stories that cite it; a few at most.", cited => cited.Stories)
            .Has("count", "number", "How many stories cite it.", cited => cited.Count);

    private static ModelType MonthOfDays() =>
        new ModelType<MonthOfDays>("month_of_days", "A month, whatever the year, with its days.")
            .Has("id", "text", "For a fragment.", month => month.Id)
            .Has("title", "text", "Its name.", month => month.Title)
            .Has("count", "number", "How many stories.", month => month.Count)
            .Has("days", "list of day", "Only those with stories.", month => month.Days);

    private static ModelType Day() => new ModelType<DayModel>("day", "A day of the year.")
            .Has("id", "text", "For a fragment.", day => day.Id)
            .Has("number", "text", "The day in digits.", day => day.Number)
            .Has("label", "text", "Day and month in words.", day => day.Label)
            .Has("url", "address", "Its page, or its place on this one.", day => day.Url)
            .Has("count", "number", "How many stories.", day => day.Count)
            .Has("summary", "text", "Day and count in words.", day => day.Summary)
            .Has("stories", "list of story", "The stories, newest first, or none where the day has a page instead.",
                day => day.Stories);
}
