using System.Text;

namespace HanbinPortal.Tests.Benchmarks;

/// <summary>
/// Texts without meaning that are to an index of words what people's texts are: few words are used all the time and many now and then
/// (Zipf), so that a million characters hold some 210,000 different pairs. Of real messages to governments as many hold 180,000.
/// </summary>
public sealed class MadeUpSpeech(int seed)
{
    private const int Characters = 3_000;
    private const int Words = 20_000;

    private static readonly double[] _characterRank = Rank(Characters, 0.8);
    private static readonly double[] _wordRank = Rank(Words, 1.0);
    private static readonly string[] _words = Invent();

    private readonly Random _random = new(seed);

    public int Between(int least, int below) => _random.Next(least, below);

    public string Say(int length)
    {
        var text = new StringBuilder(length + 3);
        while (text.Length < length)
        {
            text.Append(_words[Draw(_random, _wordRank)]);
        }

        return text.ToString(0, length);
    }

    private static string[] Invent()
    {
        var random = new Random(7);
        int[] lengths = [1, 2, 2, 2, 3];
        return [.. Enumerable.Range(0, Words).Select(_ => string.Concat(Enumerable.Range(0, lengths[random.Next(lengths.Length)]).Select(_ => (char)('一' + Draw(random, _characterRank)))))];
    }

    private static double[] Rank(int count, double exponent)
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, count).Select(i => sum += Math.Pow(i + 2, -exponent))];
    }

    private static int Draw(Random random, double[] rank)
    {
        var place = Array.BinarySearch(rank, random.NextDouble() * rank[^1]);
        return Math.Min(place < 0 ? ~place : place, rank.Length - 1);
    }
}
