using System.Buffers.Binary;
using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StaticArchive.Themes;

/// <summary>Digests all that a template could read of a page: every declared member of its model, of the models within,
/// and of the site. The same digest gives the same bytes, since templates have no other way to anything. Belongs to one
/// worker.</summary>
internal sealed class ModelDigest
{
    private readonly StoryDigests _stories;
    private readonly byte[] _frame;
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    /// <param name="stories">What is known of the stories.</param>
    /// <param name="site">The model of the site.</param>
    /// <param name="frame">Of what all pages are made with: the theme, the settings, this program.</param>
    public ModelDigest(StoryDigests stories, SiteModel site, Fingerprint frame)
    {
        _stories = stories;
        _frame = [];
        Span<byte> bytes = stackalloc byte[Fingerprint.Size];
        frame.Write(bytes);
        AddBytes(bytes);
        AddMembers(site);
        _frame = End(0);
    }

    /// <summary>Of a page in a layout.</summary>
    public Fingerprint Of(string layout, PageModel page)
    {
        var start = Begin();
        AddBytes(_frame);
        Add(layout);
        AddMembers(page);
        return Fingerprint.Read(End(start));
    }

    /// <summary>What is added from here on goes into a separate digest.</summary>
    public int Begin() => _length;

    /// <summary>The digest of what was added since; it is dropped.</summary>
    public byte[] End(int start)
    {
        var digest = ContentHash.Of(_buffer.AsSpan(start, _length - start));
        _length = start;
        return digest;
    }

    /// <summary>Every declared member of a model, in their order.</summary>
    public void AddMembers(object model) => AddMembers(ThemeModels.ByType[model.GetType()], model);

    private void AddMembers(ModelType type, object model)
    {
        foreach (var member in type.Members)
            Add(member.Get(model));
    }

    public void AddBytes(ReadOnlySpan<byte> bytes)
    {
        AddNumber(bytes.Length);
        bytes.CopyTo(Space(bytes.Length));
    }

    // A letter before each value tells kinds apart, its length before each text where it ends: nothing else can look
    // the same.
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                Tag('0');
                break;
            case string text:
                Tag('s');
                AddBytes(MemoryMarshal.AsBytes(text.AsSpan()));
                break;
            case StoryModel story:
                Tag('S');
                AddBytes(_stories.Of(this, story));
                break;
            case bool truth:
                Tag(truth ? 't' : 'f');
                break;
            case int number:
                Tag('i');
                AddNumber(number);
                break;
            case Html html:
                Tag('h');
                AddBytes(html.Utf8.Span);
                break;
            default:
                AddOther(value);
                break;
        }
    }

    private void AddOther(object value)
    {
        // Models before the rest: whether something is a list takes longer to find out.
        if (ThemeModels.ByType.TryGetValue(value.GetType(), out var model))
        {
            Tag('m');
            AddMembers(model, value);
            return;
        }
        switch (value)
        {
            case long or double:
                Tag('n');
                Add(((IFormattable)value).ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                break;
            // Its slots lead to other stories, and are added with the whole story.
            case StoryText body:
                Tag('b');
                AddBytes(body.Body.Html.Span);
                break;
            case YamlNode extra:
                AddExtra(extra);
                break;
            case IList list:
                Tag('l');
                AddNumber(list.Count);
                for (var i = 0; i < list.Count; i++)
                    Add(list[i]);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void AddExtra(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Tag(scalar.IsNull ? 'N' : scalar.IsPlain ? 'p' : 'q');
                Add(scalar.Value);
                break;
            case YamlList list:
                Tag('L');
                AddNumber(list.Items.Length);
                foreach (var item in list.Items)
                    AddExtra(item);
                break;
            case YamlMap map:
                Tag('M');
                AddNumber(map.Entries.Length);
                foreach (var (key, entry) in map.Entries)
                {
                    Add(key.Value);
                    AddExtra(entry);
                }
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Tag(char kind) => Space(1)[0] = (byte)kind;

    private void AddNumber(int number) => BinaryPrimitives.WriteInt32LittleEndian(Space(sizeof(int)), number);

    private Span<byte> Space(int count)
    {
        if (_buffer.Length - _length < count)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}

/// <summary>A digest of each story's model, made once for all pages that show it. Shared by all workers: whoever comes
/// second makes the same, so no lock is needed.</summary>
internal sealed class StoryDigests(int nodes)
{
    // What the story says itself; and that with what its text takes from other stories, whose own words may come in
    // by a teaser.
    private readonly DigestTable _own = new(nodes);
    private readonly DigestTable _whole = new(nodes);

    /// <summary>Of the story and all that its text shows of other stories.</summary>
    /// <param name="digest">Whose memory is used.</param>
    /// <param name="story">The story.</param>
    public ReadOnlySpan<byte> Of(ModelDigest digest, StoryModel story)
    {
        if (_whole.Has(story.Node))
            return _whole[story.Node];
        var start = digest.Begin();
        digest.AddBytes(Own(digest, story));
        var text = story.Body;
        for (var i = 0; i < text.Slots.Length; i++)
            AddSlot(digest, text, i);
        return _whole.Keep(story.Node, digest.End(start));
    }

    private void AddSlot(ModelDigest digest, StoryText text, int index)
    {
        var (href, story) = text.Slots[index];
        var kind = text.Body.Slots[index].Kind;
        digest.Add(href);
        if (href is not null && kind == BodySlotKind.Image && text.Site.Pictures.Find(href) is { } picture)
        {
            digest.Add(picture.Key);
            digest.Add(picture.Derived.Length);
        }
        if (href is not null && kind == BodySlotKind.Image && text.Site.SizeOf(href) is { } size)
        {
            digest.Add(size.Width);
            digest.Add(size.Height);
        }
        if (href is not null && kind == BodySlotKind.Link)
            digest.Add(FileFacts.Of(text.Site, href));
        if (kind is BodySlotKind.Block or BodySlotKind.BlockStart or BodySlotKind.BlockBody or BodySlotKind.BlockEnd)
        {
            digest.Add(text.Body.Slots[index].Offset);
            digest.Add(text.Body.Slots[index].Target);
            digest.Add(text.Body.Slots[index].Suffix);
        }
        if (href is not null && kind == BodySlotKind.Player && text.Site.Pictures.FilmSize(href) is { } film)
        {
            digest.Add(film.Width);
            digest.Add(film.Height);
        }
        if (kind == BodySlotKind.Teaser && story >= 0)
            digest.AddBytes(Own(digest, new StoryModel(text.Site, story)));
    }

    private ReadOnlySpan<byte> Own(ModelDigest digest, StoryModel story)
    {
        if (_own.Has(story.Node))
            return _own[story.Node];
        var start = digest.Begin();
        digest.AddMembers(story);
        return _own.Keep(story.Node, digest.End(start));
    }
}

/// <summary>A digest for each node, side by side: an object each is a miss of the cache each, and a page asks for
/// dozens. Shared by all workers: whoever comes second writes the same, so no lock is needed.</summary>
internal sealed class DigestTable(int nodes)
{
    private readonly byte[] _digests = new byte[nodes * ContentHash.Size];
    private readonly bool[] _has = new bool[nodes];

    public ReadOnlySpan<byte> this[int node] => _digests.AsSpan(node * ContentHash.Size, ContentHash.Size);

    public bool Has(int node) => Volatile.Read(ref _has[node]);

    public ReadOnlySpan<byte> Keep(int node, byte[] digest)
    {
        digest.CopyTo(_digests, node * ContentHash.Size);
        Volatile.Write(ref _has[node], true);
        return this[node];
    }
}
