namespace HanbinPortal.Features.Intake.Reading;

/// <summary>A file that cannot be read; the message is the sentence a clerk sees and says what to do about it.</summary>
public sealed class UnreadableSheetException(string message, Exception? innerException = null) : Exception(message, innerException);
