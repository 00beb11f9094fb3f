using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Papers;

[Covers(6)]
public sealed class SealRightsTests
{
    private static readonly DateTimeOffset _now = Make.Time("2026-09-21 10:00");

    private static readonly Actor[] _everybody =
    [
        People.Dispatcher, People.Reviewer, People.Supervisor, People.Director, .. People.Outsiders,
        People.LeadOf(People.Housing), People.ClerkOf(People.Housing), People.FreeClerkOf(People.Housing), People.LeadOf(People.Stranger),
    ];

    [Fact]
    public void Seals_are_kept_by_whoever_keeps_the_register_of_units() =>
        Assert.Equal([People.Director, People.With(PortalRole.SystemAdmin)], _everybody.Where(person => SealRights.WhyNotKeep(person) is null), ByName);

    [Fact]
    public void The_office_s_seal_is_used_by_the_director_a_unit_s_by_its_leader_and_by_no_clerk()
    {
        Assert.Equal([People.Director], _everybody.Where(person => SealRights.WhyNotUse(null, person) is null), ByName);
        Assert.Equal([People.LeadOf(People.Housing)], _everybody.Where(person => SealRights.WhyNotUse(People.Housing.Id, person) is null), ByName);
    }

    [Fact]
    public void A_document_takes_its_issuer_s_seal_in_use_and_no_other()
    {
        var lead = People.LeadOf(People.Housing);
        var own = new Seal(People.Housing.Id, [1], new string('a', 64), People.Director, _now);
        var other = new Seal(People.Stranger.Id, [1], new string('b', 64), People.Director, _now);
        var old = new Seal(People.Housing.Id, [1], new string('c', 64), People.Director, _now);
        old.Withdraw(People.Director, _now);

        Assert.Throws<RuleBrokenException>(() => Letter().PutSeal(own, People.FreeClerkOf(People.Housing)));
        Assert.Throws<RuleBrokenException>(() => Letter().PutSeal(own, People.Director));
        Assert.Equal("该印章不是发文单位现用的印章，不能加盖。", Assert.Throws<RuleBrokenException>(() => Letter().PutSeal(other, lead)).Refusal.Reason);
        Assert.Throws<RuleBrokenException>(() => Letter().PutSeal(old, lead));
        var letter = Letter();
        letter.PutSeal(own, lead);
        Assert.Equal(own.Sha256, letter.SealSha256);
    }

    [Fact]
    public void A_withdrawal_names_the_first_who_did_it_and_is_refused_to_others()
    {
        var seal = new Seal(PaperSeries.Office, [1], new string('a', 64), People.Director, _now);

        Assert.Throws<RuleBrokenException>(() => seal.Withdraw(People.Reviewer, _now));
        seal.Withdraw(People.Director, _now);
        seal.Withdraw(People.With(PortalRole.SystemAdmin), _now.AddHours(1));

        Assert.Equal((_now, "热线办主任"), (seal.WithdrawnAt, seal.WithdrawnByName));
        Assert.Throws<RuleBrokenException>(() => new Seal(PaperSeries.Office, [1], new string('a', 64), People.LeadOf(People.Housing), _now));
    }

    private static bool ByName(Actor expected, Actor actual) => expected.UserId == actual.UserId;

    private static IssuedPaper Letter() => new(
        new PaperDraft(PaperKind.ReturnLetter, "函", null) { Issuer = "单位", NumberHead = "单位热线", UnitId = People.Housing.Id },
        People.LeadOf(People.Housing),
        Guid.NewGuid(),
        2026,
        1,
        "code",
        _now);
}
