namespace HanbinPortal.Ui;

public sealed partial class MainLayout
{
    private static readonly Dictionary<string, object?> _menuButton = new() { ["aria-label"] = "打开或收起菜单" };

    private bool _isDrawerOpen = true;

    private void ToggleDrawer() => _isDrawerOpen = !_isDrawerOpen;
}
