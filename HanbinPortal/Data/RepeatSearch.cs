using HanbinPortal.Data.Search;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Another order that may be about the same matter.</summary>
/// <param name="Order">The order without what belongs to it; read only.</param>
/// <param name="SamePhone">Asked from the same number, as far as the city shows it.</param>
/// <param name="Likeness">How much the texts have in common, 0 to 1.</param>
public sealed record Repeat(WorkOrder Order, bool SamePhone, double Likeness);

/// <summary>
/// 重复诉求 (第五条第2项并单, 第八条第5项): finds what may be a repeat; whether it is one a person decides. For the office only: the list
/// says what others have asked.
/// </summary>
public sealed class RepeatSearch(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>A like matter of somebody else that comes up again after more than this is looked at anew.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    public const double AlikeByText = 0.6;

    // A masked number stands for ten thousand people, so the text must say something of the same.
    public const double AlikeWithMaskedPhone = 0.25;

    private const int MostRead = 600;

    /// <summary>The likeliest first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Repeat>> FindAsync(WorkOrder of, int most, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (from, phone) = (of.ReceivedAt - Window, of.Requester.Phone);
        var isNumber = IsNumber(phone);
        var others = db.Orders.AsNoTracking().Where(o => o.Id != of.Id).OrderByDescending(o => o.ReceivedAt).ThenByDescending(o => o.Id);

        // Where nobody says where it is, it may be anywhere: then those are read that have words of it.
        var alike = db.IdsLike(of.Title.Length > 0 ? of.Title : of.Content);
        var here = of.Township is null ? others.Where(o => alike.Contains(o.Id)) : others.Where(o => o.Township == of.Township);
        var near = await here.Where(o => o.ReceivedAt >= from).Take(MostRead).ToListAsync(cancel);
        if (isNumber)
        {
            // However long ago: who was answered by the law a year since may be told so (第八条第5项).
            var known = near.Select(o => o.Id).ToHashSet();
            near.AddRange((await others.Where(o => o.Requester.Phone == phone).Take(MostRead).ToListAsync(cancel)).Where(o => !known.Contains(o.Id)));
        }

        return
        [
            .. near.Select(o => new Repeat(o, isNumber && o.Requester.Phone == phone, LikenessOf(of, o)))
                .Where(repeat => IsLikely(repeat, isWhole: isNumber && !phone!.Contains('*', StringComparison.Ordinal)))
                .OrderByDescending(repeat => repeat.Likeness + (repeat.SamePhone ? 0.5 : 0))
                .Take(most),
        ];
    }

    private static bool IsLikely(Repeat repeat, bool isWhole) =>
        repeat.Likeness >= AlikeByText || (repeat.SamePhone && (isWhole || repeat.Likeness >= AlikeWithMaskedPhone));

    private static double LikenessOf(WorkOrder one, WorkOrder other) =>
        Math.Max(TextLikeness.Of(one.Title, other.Title), TextLikeness.Of(one.Content, other.Content));

    // 「保密」 and 「无」 are no number that two orders could share.
    private static bool IsNumber(string? phone) => phone?.Count(char.IsAsciiDigit) >= 6;
}
