namespace HanbinPortal.Regulation.Terms;

/// <summary>工单类型: what the requester wants (第十四条第1项, 名词解释).</summary>
public enum OrderKind
{
    /// <summary>咨询.</summary>
    Consultation,

    /// <summary>投诉.</summary>
    Complaint,

    /// <summary>举报.</summary>
    Report,

    /// <summary>求助.</summary>
    HelpRequest,

    /// <summary>建议.</summary>
    Suggestion,

    /// <summary>表扬; the regulation gives it no limit of its own, so it runs with 建议.</summary>
    Praise,
}
