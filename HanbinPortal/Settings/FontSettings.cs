namespace HanbinPortal.Settings;

/// <summary>An office's own 仿宋_GB2312 and 方正小标宋 as absolute paths; null for the shipped faces.</summary>
public sealed record FontSettings(string? FangSong, string? Title);
