namespace HanbinPortal.Data.Seed;

/// <summary>What is special about one demonstration order.</summary>
internal enum DemoPlot
{
    Plain,
    SignedLate,
    RepliedLate,
    ReturnAgreed,
    ReturnRefused,
    ExtendedOnce,
    ExtendedTwice,
    OtherLimit,
    LeadAndAssist,
    Parallel,
    ReviewFails,
    CityReviewFails,
    Reworked,
    NotUnitsFault,
    AgainstLaw,
    NoCooperation,
    OtherDistrict,
}
