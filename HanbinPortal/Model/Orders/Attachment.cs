namespace HanbinPortal.Model.Orders;

/// <summary>A file of an order, kept by its hash; the bytes lie in the attachment store.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    internal Attachment(NewFile file, Occasion on, Assignment? assignment)
    {
        FileName = file.FileName;
        Sha256 = file.Sha256;
        Size = file.Size;
        ContentType = file.ContentType;
        Assignment = assignment;
        AddedAt = on.Now;
        AddedByName = on.By.Name;
        StepId = on.StepId;
    }

    public long Id { get; private set; }

    public long OrderId { get; private set; }

    public long? AssignmentId { get; private set; }

    /// <summary>The assignment it came with; null when it belongs to the whole order.</summary>
    public Assignment? Assignment { get; private set; }

    public string FileName { get; private set; } = string.Empty;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string ContentType { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    public string AddedByName { get; private set; } = string.Empty;

    /// <summary>The step it came with, so that evidence stands beside what it proves.</summary>
    public Guid StepId { get; private set; }
}
