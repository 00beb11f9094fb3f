namespace HanbinPortal.Documents.Wording;

/// <summary>A wording that cannot be used; each fault is a Chinese sentence that names the line.</summary>
public sealed class WordingException(IReadOnlyList<string> faults) : Exception(string.Join("\n", faults))
{
    public IReadOnlyList<string> Faults => faults;
}
