namespace HanbinPortal.Documents.Layout;

/// <summary>字体 by its role in GB/T 9704.</summary>
public enum Face
{
    /// <summary>仿宋: the body.</summary>
    Fang,

    /// <summary>楷体: the second level, 签发人.</summary>
    Kai,

    /// <summary>黑体: the first level, labels.</summary>
    Hei,

    /// <summary>小标宋: red head and title.</summary>
    Song,

    /// <summary>宋体 of page numbers.</summary>
    Numbers,
}
