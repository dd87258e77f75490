namespace BotService.Channels.Teams.Package;

/// <summary>
/// The bot's two icons, drawn by formula so that no picture has to be kept: a letter in its envelope, three lines of writing on it,
/// the last of them marked. Teams wants one of 192 pixels in colour, its sign within the middle 120, and one of 32 in white on nothing.
/// </summary>
internal static class AppIcons
{
    /// <summary>The colour behind the sign.</summary>
    public const string Accent = "#1F3A5F";

    private static readonly Paint Ground = new(0x1F, 0x3A, 0x5F), Paper = new(0xFF, 0xFF, 0xFF), Writing = new(0x8A, 0x9B, 0xB0), Mark = new(0xF2, 0xB1, 0x34);

    /// <summary>Each pixel is looked at in so many places each way, so that edges come out smooth.</summary>
    private const int Places = 4;

    public static byte[] Colour() => Draw(192, (x, y) => SignAt((x - 36) / 120, (y - 36) / 120) switch
    {
        Part.Paper => Paper,
        Part.Writing => Writing,
        Part.Mark => Mark,
        _ => Ground,
    });

    public static byte[] Outline() => Draw(32, (x, y) => IsOutline((x - 2) / 28, (y - 2) / 28) ? Paper : null);

    private enum Part
    {
        None,
        Paper,
        Writing,
        Mark,
    }

    /// <summary>A sheet with its lines above an envelope's front; both measured from 0 to 1.</summary>
    private static Part SignAt(double x, double y)
    {
        if (IsIn(x, y, 0, 0.42, 1, 1) && y >= 0.42 + 0.58 * (1 - Math.Abs(2 * x - 1)) * 0.72) return Part.Paper;
        if (!IsIn(x, y, 0.14, 0, 0.86, 0.86)) return Part.None;
        // A narrow gap tells the sheet from the envelope it comes out of.
        if (y >= 0.42 + 0.58 * (1 - Math.Abs(2 * x - 1)) * 0.72 - 0.05) return Part.None;
        if (IsIn(x, y, 0.26, 0.13, 0.74, 0.19) || IsIn(x, y, 0.26, 0.27, 0.74, 0.33)) return Part.Writing;
        return IsIn(x, y, 0.34, 0.41, 0.66, 0.48) ? Part.Mark : Part.Paper;
    }

    /// <summary>An envelope's edge and flap.</summary>
    private static bool IsOutline(double x, double y)
    {
        const double Thick = 0.085;
        if (!IsIn(x, y, 0, 0.14, 1, 0.86)) return false;
        if (!IsIn(x, y, Thick, 0.14 + Thick, 1 - Thick, 0.86 - Thick)) return true;
        var flap = 0.14 + 0.42 * (1 - Math.Abs(2 * x - 1));
        return y >= flap && y <= flap + Thick * 1.3;
    }

    private static bool IsIn(double x, double y, double left, double top, double right, double bottom) => x >= left && x < right && y >= top && y < bottom;

    private static byte[] Draw(int size, Func<double, double, Paint?> at)
    {
        var pixels = new byte[size * size * 4];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                Mix(pixels.AsSpan((row * size + column) * 4, 4), column, row, at);
        return Png.Write(size, pixels);
    }

    /// <summary>The colour of a pixel is the mean of what is painted in it; its opacity, how much of it is.</summary>
    private static void Mix(Span<byte> pixel, int column, int row, Func<double, double, Paint?> at)
    {
        var (red, green, blue, painted) = (0, 0, 0, 0);
        for (var place = 0; place < Places * Places; place++)
        {
            if (at(column + (place % Places + 0.5) / Places, row + (place / Places + 0.5) / Places) is not { } paint) continue;
            (red, green, blue, painted) = (red + paint.Red, green + paint.Green, blue + paint.Blue, painted + 1);
        }
        // What shows through is white too: some programs lay it bare.
        if (painted == 0) pixel[..3].Fill(byte.MaxValue);
        else (pixel[0], pixel[1], pixel[2]) = ((byte)(red / painted), (byte)(green / painted), (byte)(blue / painted));
        pixel[3] = (byte)(painted * byte.MaxValue / (Places * Places));
    }

    private readonly record struct Paint(byte Red, byte Green, byte Blue);
}
