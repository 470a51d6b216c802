/// A bar under a sector's name: cells with background colours, so that it shows without images.
enum SectorTotalsBar {
    static let html = """
        {{#bar}}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
        style="width:100%;margin:4px 0 0 0;"><tr>\
        <td width="{{width}}%" height="8" bgcolor="#2f6da8" style="width:{{width}}%;height:8px;\
        font-size:1px;line-height:8px;background-color:#2f6da8;">&nbsp;</td>\
        <td width="{{rest}}%" height="8" bgcolor="#e8eef4" style="width:{{rest}}%;height:8px;\
        font-size:1px;line-height:8px;background-color:#e8eef4;">&nbsp;</td>\
        </tr></table>{{/bar}}
        """
}
