using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Word;
using HanbinPortal.Settings;

namespace HanbinPortal.Features;

/// <summary>What makes paper of documents: the fonts, shipped or the office's own, and the renderers.</summary>
public static class PaperServices
{
    public static IServiceCollection AddPaperRenderers(this IServiceCollection services)
    {
        services.AddSingleton(portal =>
        {
            var settings = portal.GetRequiredService<PortalSettings>();
            return new FontShelf(Path.Combine(AppContext.BaseDirectory, "assets", "fonts"), settings.FangSongFont, settings.TitleFont);
        });
#if QUESTPDF
        services.AddSingleton<IPdfRenderer, Documents.Quest.QuestPdfRenderer>();
#else
        services.AddSingleton<IPdfRenderer, PdfRenderer>();
#endif
        services.AddSingleton<PreviewRenderer>();
        services.AddSingleton<WordRenderer>();
        return services;
    }
}
