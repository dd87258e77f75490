namespace Letters.Retrieval.Encoder;

/// <summary>Several files read from first to last as one.</summary>
internal sealed class SplitFile : IDisposable
{
    private readonly Queue<FileStream> parts = new();

    /// <exception cref="InvalidDataException">A part is missing, outside the folder, or all are larger together than allowed.</exception>
    public SplitFile(string folder, IEnumerable<string> names, long mostBytes)
    {
        try
        {
            foreach (var name in names)
            {
                if (name.Length == 0 || Path.GetFileName(name) != name)
                    throw new InvalidDataException($"A weight file is called \"{name}\"; expected the bare name of a file in {folder}.");
                var part = FolderFiles.Open(folder, name);
                parts.Enqueue(part);
                Left += part.Length;
            }
            if (Left > mostBytes)
                throw new InvalidDataException($"The weight files in {folder} hold {Left} bytes; expected {mostBytes} at the most.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many bytes are still to come.</summary>
    public long Left { get; private set; }

    /// <summary>Fills the destination with what comes next; there must be as much <see cref="Left"/>.</summary>
    public void Read(Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            var read = Current().Read(destination);
            if (read == 0) throw new InvalidDataException("A weight file was cut short while it was read.");
            destination = destination[read..];
            Left -= read;
        }
    }

    public void Skip(long bytes)
    {
        while (bytes > 0)
        {
            var part = Current();
            var step = Math.Min(bytes, part.Length - part.Position);
            part.Position += step;
            bytes -= step;
            Left -= step;
        }
    }

    public void Dispose()
    {
        foreach (var part in parts) part.Dispose();
        parts.Clear();
    }

    private FileStream Current()
    {
        while (parts.TryPeek(out var part))
        {
            if (part.Position < part.Length) return part;
            parts.Dequeue().Dispose();
        }
        throw new InvalidDataException("The weight files end before their last number.");
    }
}
