namespace HanbinPortal.Features.Intake.Reading;

/// <summary>The longest text a field takes, in characters; longer ones are refused, never cut.</summary>
public static class FieldLength
{
    public const int Number = 40;
    public const int Title = 400;
    public const int Content = 32_767;
    public const int Name = 100;
    public const int Phone = 100;
    public const int Word = 100;
    public const int Address = 500;
    public const int Opinion = 4_000;
}
