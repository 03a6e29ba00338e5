namespace StaticArchive.Tests.Stories;

/// <summary>Drawings and other XML that a browser would run something of, and some that it would not.</summary>
public sealed class ActiveMarkupTests
{
    private const string Svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
            + "xmlns:h='http://www.w3.org/1999/xhtml'>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT/>")]
    [InlineData("<script href='/promo.js'/>")]
    [InlineData("<script xlink:href='data:,alert(1)'/>")]
    [InlineData("<g onload='alert(1)'/>")]
    [InlineData("<g ONCLICK='alert(1)'/>")]
    [InlineData("<a href='javascript:alert(1)'/>")]
    [InlineData("<a xlink:href='java&#9;script:alert(1)'/>")]
    [InlineData("<a href='&#1;javascript:alert(1)'/>")]
    [InlineData("<a href=' JAVASCRIPT:alert(1)'/>")]
    [InlineData("<use href='data:image/svg+xml,&lt;svg/&gt;'/>")]
    [InlineData("<image href='data:text/html,&lt;script/&gt;'/>")]
    [InlineData("<foreignObject><h:form action='/x'/></foreignObject>")]
    [InlineData("<h:script>alert(1)</h:script>")]
    [InlineData("<h:iframe src='https://evil.example/'/>")]
    [InlineData("<foreignObject><h:div><h:img src='x' onerror='alert(1)'/></h:div></foreignObject>")]
    [InlineData("<foreignObject><h:p onclick='alert(1)'>x</h:p></foreignObject>")]
    [InlineData("<foreignObject><h:a href='javascript:alert(1)'>x</h:a></foreignObject>")]
    [InlineData("<a><set attributeName='href' to='javascript:alert(1)'/></a>")]
    [InlineData("<a><animate attributeName='xlink:href' values='javascript:alert(1)'/></a>")]
    [InlineData("<handler type='text/javascript'>alert(1)</handler>")]
    [InlineData("<iframe src='/x'/>")]
    [InlineData("<embed src='/x'/>")]
    [InlineData("<?xml-stylesheet href='x.xsl'?>")]
    [InlineData("<g>")]
    [InlineData("&undefined;")]
    public void What_can_run_is_found(string content) => Assert.NotNull(Find(Svg + content + "</svg>"));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<?xml-stylesheet type='text/xsl' href='data:,x'?><a/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("")]
    public void So_is_what_a_whole_file_hides(string file) => Assert.NotNull(Find(file));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData(
        "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
            + "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'>"
            + "<path d='M0 0'/></svg>")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg'><style>a{fill:red}</style><a href='https://archive.example/'>"
            + "<text>On the bridge</text></a></svg>")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><image href='data:image/png;base64,AAAA'/>"
            + "<animate attributeName='x' to='1'/></svg>")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg'><switch><foreignObject width='9'>"
            + "<div xmlns='http://www.w3.org/1999/xhtml' style='color:red'>The <b>pier</b></div></foreignObject>"
            + "<text>The pier</text></switch></svg>")]
    [InlineData("<gpx xmlns='http://www.topografix.com/GPX/1/1'><trk><name>onload</name></trk></gpx>")]
    public void What_only_shows_is_not(string file) => Assert.Null(Find(file));

    private static string? Find(string file) => ActiveMarkup.Find(new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
