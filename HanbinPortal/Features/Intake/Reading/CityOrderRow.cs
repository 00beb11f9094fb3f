using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>One work order as the city sent it. Null is what the file does not say.</summary>
public sealed record CityOrderRow
{
    /// <summary>工单编号, opaque and whole.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The file has no title: the beginning of the content stands for it.</summary>
    public bool TitleIsBorrowed { get; init; }

    /// <summary>诉求内容; its paragraphs are separated by one line feed.</summary>
    public required string Content { get; init; }

    public required OrderKind Kind { get; init; }

    public bool IsEmergency { get; init; }

    public string? Channel { get; init; }

    /// <summary>Null where the person asked for secrecy, as the phone is.</summary>
    public string? RequesterName { get; init; }

    /// <summary>As the city sends it, perhaps masked or more than one.</summary>
    public string? Phone { get; init; }

    public bool IsConfidential { get; init; }

    public string? Address { get; init; }

    public string? Area { get; init; }

    public string? CategoryLevel1 { get; init; }

    public string? CategoryLevel2 { get; init; }

    public string? CategoryLevel3 { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? ForwardedAt { get; init; }

    /// <summary>市平台办结时限; a day without a time ends at 24:00.</summary>
    public DateTimeOffset? CityDueAt { get; init; }

    public string? Remark { get; init; }
}
