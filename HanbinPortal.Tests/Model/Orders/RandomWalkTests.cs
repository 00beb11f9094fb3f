using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>
/// People of every role take steps on a few orders, from the menu and past it, at odd times. Whatever they do, the order does the whole
/// step or refuses and is as before. A failure is cut down to the fewest steps that still fail, and told.
/// </summary>
[Covers(5)]
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int Walks = 900;

    private static readonly Gen<Move> _move =
        from jump in Gen.Choose(0, 9999)
        from who in Gen.Choose(0, 9999)
        from what in Gen.Choose(0, 9999)
        from detail in Gen.Choose(0, 999_999)
        select new Move(jump, who, what, detail);

    private static readonly Arbitrary<Walk> _walks = Arb.From(
        from settings in Gen.Choose(0, 99)
        from calendar in Gen.Choose(0, 99)
        from day in Gen.Choose(0, 99)
        from orders in Gen.Choose(0, 9999)
        from length in Gen.Choose(20, 80)
        from moves in _move.ArrayOf(length)
        select new Walk(new Start(settings, calendar, day, orders), moves),
        Shorter);

    [Fact]
    public void Whatever_anybody_does_the_order_takes_the_whole_step_or_none_of_it()
    {
        var coverage = new Coverage();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walks).WithQuietOnSuccess(true), Prop.ForAll(_walks, walk => walk.Fault(coverage) is null));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Tried} tried, {coverage.CarriedOut} carried out, {coverage.Refused} refused, {coverage.Repeated} repeated."));
        output.WriteLine(string.Join(", ", coverage.Steps.OrderBy(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        output.WriteLine(string.Join(", ", coverage.Statuses.OrderBy(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        output.WriteLine(string.Join(", ", coverage.AssignmentStatuses.OrderBy(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        Assert.True(coverage.Tried >= 20_000, $"only {coverage.Tried} steps were tried");
        Assert.All(coverage.Steps, step => Assert.NotEqual(0, step.Value));
        Assert.All(coverage.Statuses, status => Assert.NotEqual(0, status.Value));
        Assert.All(coverage.AssignmentStatuses, status => Assert.NotEqual(0, status.Value));
    }

    /// <summary>The walk without a half, a quarter … of its moves, down to single ones.</summary>
    private static IEnumerable<Walk> Shorter(Walk walk)
    {
        for (var size = walk.Moves.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < walk.Moves.Count; from += size)
            {
                yield return new Walk(walk.Start, [.. walk.Moves.Take(from), .. walk.Moves.Skip(from + size)]);
            }
        }
    }
}
