using System.Globalization;

namespace HanbinPortal.Documents.Word;

/// <summary>Word's units: twentieths of a point, half points, eighths of a point.</summary>
public static class Measure
{
    public static string Twips(float points) => ((int)MathF.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounded down: 22 lines a twentieth of a point too high each are one line too few on a page.</summary>
    public static int TwipsDown(float points) => (int)MathF.Floor(points * 20);

    public static uint TwipsNumber(float points) => (uint)MathF.Round(points * 20);

    public static string HalfPoints(float points) => ((int)MathF.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounded down, for what must not become wider than its line.</summary>
    public static string HalfPointsDown(float points) => ((int)MathF.Floor(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static string EmuText(float points) => Emu(points).ToString(CultureInfo.InvariantCulture);

    public static long Emu(float points) => (long)MathF.Round(points * 12700);
}
