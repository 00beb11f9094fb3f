using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;

namespace HanbinPortal.Model.Papers;

/// <summary>电子印章: the picture of one seal, from its upload until another takes its place or it is withdrawn. Kept for ever, as what was printed with it is.</summary>
public sealed class Seal
{
    private Seal()
    {
    }

    /// <exception cref="RuleBrokenException">Not theirs to keep.</exception>
    public Seal(int holder, byte[] picture, string sha256, Actor by, DateTimeOffset now)
    {
        Allow(by);
        (Holder, Picture, Sha256) = (holder, picture, sha256);
        (AddedAt, AddedById, AddedByName) = (now, by.UserId, by.Name);
    }

    public int Id { get; private set; }

    /// <summary>Whose: <see cref="PaperSeries.Office"/>, or the unit's id.</summary>
    public int Holder { get; private set; }

    /// <summary>PNG, cut to the seal's own edge.</summary>
    public byte[] Picture { get; private set; } = [];

    /// <summary>Of the picture; 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    public string AddedById { get; private set; } = string.Empty;

    public string AddedByName { get; private set; } = string.Empty;

    /// <summary>UTC; null while it is in use.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnByName { get; private set; }

    /// <summary>撤回, by itself or because another takes its place; documents sealed before stay as they are.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to keep.</exception>
    public void Withdraw(Actor by, DateTimeOffset now)
    {
        Allow(by);
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnByName) = (now, by.Name);
        }
    }

    private static void Allow(Actor by)
    {
        if (SealRights.WhyNotKeep(by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }
    }
}
