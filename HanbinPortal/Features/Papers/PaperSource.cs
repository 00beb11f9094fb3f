using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>What a record is made of, and the words that several records share. Whatever leaves here is masked (第十条).</summary>
/// <param name="Earlier">How many of the same kind about the same thing were issued before.</param>
public sealed record PaperSource(PaperKind Kind, WorkOrder Order, Assignment? Assignment, UnitRequest? Request, RuleBook Rules, DateTimeOffset Now, int Earlier)
{
    /// <summary>The assignment of a document that is about one.</summary>
    public Assignment Given => Assignment ?? throw new InvalidOperationException($"{Kind} is about an assignment.");

    /// <summary>The order's title, or how its content begins.</summary>
    public string Title => Hide(Order.Title.Length > 0 ? Order.Title : Order.Content.Length <= 40 ? Order.Content : $"{Order.Content[..40]}……");

    /// <summary>What was asked, whole.</summary>
    public string Content => Hide(Order.Content.Length > 0 ? Order.Content : Order.Title);

    /// <summary>「反映……的问题」.</summary>
    public string Gist
    {
        get
        {
            var title = Title.TrimEnd('。', '！', '，');
            return $"{(title.StartsWith("反映", StringComparison.Ordinal) ? null : "反映")}{title}{(title.EndsWith("问题", StringComparison.Ordinal) ? null : "的问题")}";
        }
    }

    /// <summary>The names of the files that came with the request.</summary>
    public IReadOnlyList<string> Evidence =>
        Request is null ? [] : [.. Order.Attachments.Where(file => file.StepId == Request.StepId).Select(file => Hide(Path.GetFileNameWithoutExtension(file.FileName)))];

    /// <summary>The request of a document that is about one.</summary>
    public T Asked<T>()
        where T : UnitRequest => Request as T ?? throw new InvalidOperationException($"{Kind} is about a {typeof(T).Name}.");

    /// <summary>A free text with the personal data in it masked.</summary>
    public string Hide(string text) => PrivacyRule.MaskIn(text, Order.Requester.Name, Order.Requester.Phone);

    public string? HideOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Hide(text);
}
