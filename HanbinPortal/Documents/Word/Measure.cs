using System.Globalization;

namespace HanbinPortal.Documents.Word;

/// <summary>Word's units: twentieths of a point, half points, eighths of a point.</summary>
public static class Measure
{
    public static string Twips(float points) => ((int)MathF.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    public static uint TwipsNumber(float points) => (uint)MathF.Round(points * 20);

    public static string HalfPoints(float points) => ((int)MathF.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static long Emu(float points) => (long)MathF.Round(points * 12700);
}
