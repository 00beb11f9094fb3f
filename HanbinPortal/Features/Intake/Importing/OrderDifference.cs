using System.Security.Cryptography;
using System.Text;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>One field in which a row of a file and an order here say different things; personal data whole, so shown masked.</summary>
public sealed record OrderDifference(IntakeField Field, string Name, string Ours, string Theirs)
{
    public const string Unsaid = "（无）";

    /// <summary>
    /// What the row contradicts. A column the file does not have says nothing, an empty cell neither; a masked number contradicts only
    /// where a figure that shows is another one.
    /// </summary>
    /// <param name="told">The fields the file has a column for.</param>
    /// <param name="kindIsOurs">The office has corrected the kind since: what the city called it is no news.</param>
    public static IReadOnlyList<OrderDifference> Between(WorkOrder ours, CityOrderRow theirs, IReadOnlySet<IntakeField> told, bool kindIsOurs)
    {
        var found = new List<OrderDifference>();
        if (!theirs.TitleIsBorrowed)
        {
            Text(IntakeField.Title, ours.Title, theirs.Title);
        }

        Text(IntakeField.Content, ours.Content, theirs.Content);
        Text(IntakeField.Channel, ours.Channel, theirs.Channel);
        Text(IntakeField.Category, ours.Category, CategoryOf(theirs));
        Text(IntakeField.Area, ours.Township, theirs.Area);
        Text(IntakeField.RequesterName, ours.Requester.Name, theirs.RequesterName, IsSameMasked);
        Text(IntakeField.Phone, ours.Requester.Phone, theirs.Phone, IsSameMasked);
        Text(IntakeField.Address, ours.Requester.Address, theirs.Address, IsSameMasked);
        Instant(IntakeField.AskedAt, ours.AskedAt, theirs.AskedAt, ChinaTime.Show);
        Instant(IntakeField.CityDueAt, ours.CityDueAt, theirs.CityDueAt, ChinaTime.ShowEnd);
        if (!kindIsOurs && ours.Kind != theirs.Kind)
        {
            Add(IntakeField.Kind, Names.Of(ours.Kind), Names.Of(theirs.Kind));
        }

        if (!kindIsOurs && ours.IsEmergency != theirs.IsEmergency && told.Contains(IntakeField.Urgency))
        {
            Add(IntakeField.Urgency, ours.IsEmergency ? "紧急" : "一般", theirs.IsEmergency ? "紧急" : "一般");
        }

        if (ours.Requester.IsConfidential != theirs.IsConfidential && (theirs.IsConfidential || told.Contains(IntakeField.Confidential)))
        {
            Add(IntakeField.Confidential, ours.Requester.IsConfidential ? "保密" : "不保密", theirs.IsConfidential ? "保密" : "不保密");
        }

        return found;

        void Text(IntakeField field, string? own, string? other, Func<string, string, bool>? isSame = null)
        {
            own = string.IsNullOrEmpty(own) ? null : own;
            if (other is not null && own != other && (own is null || isSame?.Invoke(own, other) != true))
            {
                Add(field, own ?? Unsaid, other);
            }
        }

        void Instant(IntakeField field, DateTimeOffset? own, DateTimeOffset? other, Func<DateTimeOffset, string> show)
        {
            if (other is { } at && own != at)
            {
                Add(field, own is { } here ? show(here) : Unsaid, show(at));
            }
        }

        void Add(IntakeField field, string own, string other) => found.Add(new OrderDifference(field, AliasTable.Orders.NameOf(field), own, other));
    }

    /// <summary>事项分类 of a row, levels joined.</summary>
    public static string? CategoryOf(CityOrderRow row) =>
        string.Join('/', new[] { row.CategoryLevel1, row.CategoryLevel2, row.CategoryLevel3 }.OfType<string>()) is { Length: > 0 } category ? category : null;

    /// <summary>The same contradiction has the same fingerprint, whichever file it stands in.</summary>
    internal static string FingerprintOf(IEnumerable<(string Name, string Said)> contradiction) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', contradiction.Select(c => $"{c.Name}\t{c.Said}")))));

    private static bool IsSameMasked(string one, string other) =>
        (one.Contains('*', StringComparison.Ordinal) || other.Contains('*', StringComparison.Ordinal))
        && one.Length == other.Length
        && one.Zip(other).All(pair => pair.First == pair.Second || pair.First == '*' || pair.Second == '*');
}
