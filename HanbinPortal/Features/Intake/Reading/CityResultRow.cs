using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>What the city decided or heard about one order; at least one of the four results is there.</summary>
public sealed record CityResultRow
{
    public required string Number { get; init; }

    /// <summary>市审核: passed or not.</summary>
    public bool? ReviewPassed { get; init; }

    public string? ReviewOpinion { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    public CallbackOutcome? Callback { get; init; }

    public string? CallbackOpinion { get; init; }

    public DateTimeOffset? CalledBackAt { get; init; }

    /// <summary>终结: agreed or not.</summary>
    public bool? TerminationAgreed { get; init; }

    public string? TerminationOpinion { get; init; }

    /// <summary>上退: agreed or not.</summary>
    public bool? ReturnAgreed { get; init; }

    public string? ReturnOpinion { get; init; }
}
