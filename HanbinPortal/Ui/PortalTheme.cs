using MudBlazor;

namespace HanbinPortal.Ui;

/// <summary>A calm office look: deep blue, white and greys, letters the machines of the district have. portal.css repeats the colours.</summary>
public static class PortalTheme
{
    public const string Primary = "#12417a";

    private static readonly string[] _fonts = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = Primary,
            PrimaryContrastText = "#ffffff",
            Secondary = "#5a4a1e",
            Tertiary = "#0f6466",
            Info = "#1a5fa8",
            Success = "#1d6f3c",
            Warning = "#8f5200",
            Error = "#b3261e",
            Dark = "#27323f",
            AppbarBackground = Primary,
            AppbarText = "#ffffff",
            Background = "#f3f5f8",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#27323f",
            DrawerIcon = "#46566a",
            TextPrimary = "#1d2733",
            TextSecondary = "#4f5d6e",
            TextDisabled = "#6b7786",
            ActionDefault = "#46566a",
            ActionDisabled = "#7b8794",
            LinesDefault = "#d9dfe6",
            LinesInputs = "#8592a1",
            TableLines = "#e1e6ec",
            TableHover = "#eef3f9",
            TableStriped = "#f8fafc",
            Divider = "#d9dfe6",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", DrawerWidthLeft = "232px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = _fonts, FontSize = "0.9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = _fonts, FontSize = "1.625rem", FontWeight = "600", LineHeight = "1.35", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = _fonts, FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = _fonts, FontSize = "1.0625rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = _fonts, FontSize = "1rem", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = _fonts, FontSize = "0.9375rem", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = _fonts, FontSize = "0.9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = _fonts, FontSize = "0.875rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = _fonts, FontSize = "0.9375rem", FontWeight = "500", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = _fonts, FontSize = "0.8125rem", LetterSpacing = "normal" },
        },
    };
}
