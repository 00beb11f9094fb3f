using HanbinPortal.Data;
using HanbinPortal.Features.Intake;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Papers;
using HanbinPortal.Ui.Controls;

namespace HanbinPortal.Features;

/// <summary>What pages ask for: every Query and Command of a feature folder, and what all features share.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services)
    {
        services.AddSingleton<RuleBookSource>();
        services.AddSingleton<WordingSource>();
        services.AddSingleton<CurrentWordings>();
        services.AddSingleton<OrderFeed>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<ActorSource>();
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<FormDraftStore>();
        services.AddSingleton<WordingDraftStore>();
        services.AddSingleton<RepeatSearch>();
        services.AddSingleton<PaperStore>();
        services.AddSingleton<PaperRegister>();
        services.AddSingleton<PaperDesk>();
        services.AddSingleton<PaperSketcher>();
        services.AddSingleton<KeptPaperStore>();
        services.AddSingleton<PaperDrafts>();
        services.AddPaperRenderers();
        services.AddSingleton<MinuteClock>();
        services.AddSingleton<FileOpening>();
        services.AddSingleton<FileImport>();
        services.AddSingleton<WaitingFiles>();
        services.AddSingleton<ImportRunner>();
        services.AddScoped<Me>();
        services.AddScoped<PaperOffer>();

        // A page asks one class in its own folder; the ending of its name says that it is one.
        foreach (var type in typeof(FeatureServices).Assembly.GetTypes().Where(IsAskedByPages))
        {
            services.AddScoped(type);
        }

        return services;
    }

    private static bool IsAskedByPages(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && type.Namespace?.StartsWith("HanbinPortal.Features.", StringComparison.Ordinal) == true
        && (type.Name.EndsWith("Query", StringComparison.Ordinal) || type.Name.EndsWith("Command", StringComparison.Ordinal));
}
