using System.Globalization;
using CsvHelper;

namespace HanbinPortal.Tests.Support;

/// <summary>What a citizen wrote and what an authority answered.</summary>
public sealed record RealReply(string Request, string Answer);

/// <summary>Real messages with their real replies, where they lie beside the repository; else the test is skipped.</summary>
public static class RealReplies
{
    public static IReadOnlyList<RealReply> Load()
    {
        using var csv = new CsvReader(new StreamReader(SharedData.PathOf("messages-replies.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<RealReply> rows = [];
        while (csv.Read())
        {
            rows.Add(new RealReply($"{csv.GetField("留言主题")}\n{csv.GetField("留言详情")}", csv.GetField("答复意见")!));
        }

        return rows;
    }
}
