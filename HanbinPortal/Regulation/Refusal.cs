namespace HanbinPortal.Regulation;

/// <summary>A "no": the article it rests on and the sentence a clerk reads, which says what to do instead.</summary>
/// <param name="Article">The article of the regulation (1–32) that refuses.</param>
/// <param name="Reason">One Chinese sentence, complete with its full stop.</param>
public sealed record Refusal(int Article, string Reason)
{
    /// <summary>The sentence with its article, as screens and messages print it: 「第十五条：……」.</summary>
    public string Text => $"{Terms.ArticleNumber.Of(Article)}：{Reason}";
}
