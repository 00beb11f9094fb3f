using System.Globalization;
using HanbinPortal.Accounts;
using HanbinPortal.Commands;
using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Features.Attachments;
using HanbinPortal.Features.Intake;
using HanbinPortal.Features.Papers;
using HanbinPortal.Features.SignIn;
using HanbinPortal.Settings;
using HanbinPortal.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

// One language, whatever the server's own is.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");

return await PortalCommand.RunAsync(args, Build);

static WebApplication Build(string[] hostOptions)
{
    var builder = WebApplication.CreateBuilder(SettingsServices.OptionsFor(hostOptions));
    var settings = builder.AddPortalSettings();

    builder.Services.TryAddSingleton(TimeProvider.System);
    var accounts = builder.Services.AddPortalAccounts();
    builder.Services.AddPortalData(settings, accounts);


    // A text field sends what stands in it twice, and 10,000 Chinese characters are 30 KB: past the usual 32 KB the connection would break.
    builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 128 * 1024);
    builder.Services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
    builder.Services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
    builder.Services.AddSingleton(PortalRoutes.Navigation);
    builder.Services.AddPortalFeatures();

    var app = builder.Build();

    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error", createScopeForErrors: true);
    app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    app.UseAuthentication();
    app.UseAuthorization();
    app.UsePasswordFirst();
    app.UseAntiforgery();

    app.MapStaticAssets().AllowAnonymous();
    app.MapSignIn();
    app.MapAttachments();
    app.MapImportReports();
    app.MapPaperFiles();
    app.MapRegisterSheet();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);

    return app;
}
