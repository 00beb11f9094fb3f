using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanbinPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QuickLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Emergencies",
                table: "Orders",
                columns: new[] { "ReceivedAt", "Id" },
                filter: "\"IsEmergency\"");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Status_IsEmergency_ActBy_Id",
                table: "Orders",
                columns: new[] { "Status", "IsEmergency", "ActBy", "Id" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Status_Township",
                table: "Orders",
                columns: new[] { "Status", "Township" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Orders_Emergencies",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Status_IsEmergency_ActBy_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Status_Township",
                table: "Orders");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "IsEmergency", "ReceivedAt", "Id" });
        }
    }
}
