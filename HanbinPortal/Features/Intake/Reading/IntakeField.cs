namespace HanbinPortal.Features.Intake.Reading;

/// <summary>What a column of the city's files can hold. The first part is for orders, the second for results; both go by the number.</summary>
public enum IntakeField
{
    Number,
    Title,
    Content,
    Kind,
    Urgency,
    Channel,
    RequesterName,
    Phone,
    Confidential,
    Address,
    Area,
    Category,
    CategoryLevel1,
    CategoryLevel2,
    CategoryLevel3,
    AskedAt,
    ForwardedAt,
    CityDueAt,
    Remark,

    ReviewResult,
    ReviewOpinion,
    ReviewedAt,
    CallbackResult,
    CallbackOpinion,
    CalledBackAt,
    TerminationResult,
    TerminationOpinion,
    ReturnResult,
    ReturnOpinion,
}
