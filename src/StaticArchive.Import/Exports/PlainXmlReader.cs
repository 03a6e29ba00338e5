namespace StaticArchive.Import.Exports;

/// <summary>Leaves out control characters, which old databases hold and XML forbids.</summary>
internal sealed class PlainXmlReader(TextReader inner) : TextReader
{
    public override int Read()
    {
        int c;
        do
        {
            c = inner.Read();
        }
        while (c >= 0 && IsForbidden((char)c));
        return c;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        while (true)
        {
            var read = inner.Read(buffer, index, count);
            var kept = 0;
            for (var i = index; i < index + read; i++)
            {
                if (!IsForbidden(buffer[i]))
                    buffer[index + kept++] = buffer[i];
            }
            if (kept > 0 || read == 0)
                return kept;
        }
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsForbidden(char c) => c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\uFFFE' or '\uFFFF';
}
