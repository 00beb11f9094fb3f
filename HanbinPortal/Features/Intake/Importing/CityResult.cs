using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>One result of the city about one order: what it is, when it fits, how it is recorded, how it is known again.</summary>
internal sealed record CityResult(OrderStep Step, string Name, string Value, string? Opinion, DateTimeOffset? At, OrderStatus FitsIn, Action<WorkOrder, string, Occasion> Take)
{
    /// <summary>The results of a row in the order in which they come about.</summary>
    public static IEnumerable<CityResult> Of(CityResultRow row)
    {
        if (row.ReturnAgreed is { } returned)
        {
            yield return new CityResult(OrderStep.RecordCityReturn, "上退结果", returned ? "同意" : "不同意", row.ReturnOpinion, null, OrderStatus.AwaitingCityReturn, (order, words, on) => order.RecordCityReturn(returned, words, on));
        }

        if (row.ReviewPassed is { } passed)
        {
            yield return new CityResult(OrderStep.RecordCityReview, "市审核结果", passed ? "通过" : "不通过", row.ReviewOpinion, row.ReviewedAt, OrderStatus.AwaitingCityReview, (order, words, on) => order.RecordCityReview(passed, words, on));
        }

        if (row.TerminationAgreed is { } ended)
        {
            yield return new CityResult(OrderStep.RecordCityTermination, "终结结果", ended ? "同意" : "不同意", row.TerminationOpinion, null, OrderStatus.TerminationAtCity, (order, words, on) => order.RecordCityTermination(ended, words, on));
        }

        if (row.Callback is { } outcome)
        {
            yield return new CityResult(OrderStep.RecordCallback, "回访结果", Names.Of(outcome), row.CallbackOpinion, row.CalledBackAt, OrderStatus.AwaitingCallback, (order, words, on) => order.RecordCallback(outcome, words, on));
        }
    }

    /// <summary>What the history keeps with it.</summary>
    public string Words => string.Join('\n', new[] { Opinion, At is { } at ? $"市平台时间：{ChinaTime.Show(at)}" : null }.OfType<string>());

    /// <summary>The same result has the same id, in whichever file it comes and whoever imports it; version 8 is for ids made like this.</summary>
    public Guid StepIdFor(string number)
    {
        var text = string.Join('\n', number, Step, Value, At?.UtcTicks.ToString(CultureInfo.InvariantCulture), Opinion);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Whether a line of the history records this result, by whatever way it came.</summary>
    public bool IsRecordedBy(TimelineEvent line) => line.Step == Step && Said(line) == Value;

    /// <summary>What a line of the history says the result was.</summary>
    public string Said(TimelineEvent line) => Step switch
    {
        OrderStep.RecordCityReturn => line.StatusAfter is OrderStatus.ReturnedToCity ? "同意" : "不同意",
        OrderStep.RecordCityReview => line.StatusAfter is OrderStatus.AwaitingCallback ? "通过" : "不通过",
        OrderStep.RecordCityTermination => line.Summary.Contains("不同意", StringComparison.Ordinal) ? "不同意" : "同意",
        _ => Enum.GetValues<CallbackOutcome>().Select(Names.Of).Where(name => line.Summary.EndsWith(name, StringComparison.Ordinal)).MaxBy(name => name.Length) ?? "",
    };
}
