/** Data sets, news, sport, games, health, public services: see `vendorTable` for how to add a line. */
export const data = `
NASA | nasa | a40
data.gov | datagov data.gov data_gov | a40
NewsAPI | newsapi news_api news | h32
News Catcher | newscatcher | w43
New York Times | nytimes new_york_times newyorktimes | a32
The Guardian | theguardian guardian_api | u
GNews | gnews | h32
Mediastack | mediastack | a32 h32
Currents API | currentsapi | w40-55
Aylien | aylien | h32
Event Registry | eventregistry | u
Webz | webhose webz | u
Wolfram Alpha | wolfram wolframalpha | c17
MusixMatch | musixmatch | h32
Spotify | spotify | h32 | developer.spotify.com/dashboard
Last.fm | lastfm last.fm | h32
SoundCloud | soundcloud | a32
Deezer | deezer | a32
Genius | genius_api genius_access | w64
Discogs | discogs | a40
AudD | audd | h32
Flat.io | flat flatio flat.io | h128
TMDb | tmdb themoviedb | h32
OMDb | omdb | h8
TVDB | tvdb | h16-32
Trakt | trakt | h64
Twitch IGDB | igdb | l30
Sportsmonk | sportmonks sportsmonk | a60
Sportradar | sportradar | l24
API-Football | apifootball api_football | h32
The Odds | theodds odds_api odds | h32
PandaScore esports | pandascore_api | w51
Spoonacular | spoonacular | h32
Edamam | edamam | h32
Nutritionix | nutritionix | h32
CalorieNinjas | calorieninja calorieninjas api_ninjas | b40
Zipcode | zipcodeapi zipcode zipcodebase | a64 u
Holiday API | holidayapi holiday | u
Calendarific | calendarific | h40 a32
Numverify | numverify | h32
Veriphone | veriphone | c32
Language Layer | languagelayer | h32
Detect Language | detectlanguage | h32
IPStack | ipstack | h32
IPInfo | ipinfo ipinfodb | h14 h64 a14
IPGeolocation | ipgeolocation | h32
ipapi | ipapi | h32 a10-50
IPQualityScore | ipquality ipqualityscore | a32
IPify | geoipifi ipify | w32
IP2Location | ip2location | h32 c32
MaxMind | maxmind maxmindlicense | a16 w40
ipdata | ipdata | h56
DB-IP | db-ip dbip | h40
Rapid7 | rapid7 insightvm | u
Tenable | tenable nessus | h64
Qualys | qualys | w20
CrowdStrike | crowdstrike falcon | a40 h32
Carbon Black | carbonblack | c24
SentinelOne | sentinelone | a80
Recorded Future | recordedfuture | h32
BinaryEdge | binaryedge | u
Hybrid Analysis | hybridanalysis hybrid_analysis | a64
Zoomeye | zoomeye | u
Shodan stream | shodan_api | a32
AdGuard | adguard | w40
NextDNS | nextdns | h40
DNSimple | dnsimple | a32
Namecheap | namecheap | h32
GoDaddy | godaddy | w37 a22
Gandi | gandi | a24
Name.com | namecom name.com | h40
NS1 | ns1_api nsone | a20
BuddyNS | buddyns | h32
EasyDNS | easydns | h16
SSLMate | sslmate | a36
ZeroSSL | zerossl | h32
Let's Encrypt | letsencrypt | w40
Worldweather | worldweather worldweatheronline | h31
UPC Database | upcdatabase upc | c32
Barcode Lookup | barcodelookup | a30
openFDA | openfda | a40
Census | census | h40
FRED | fred_api stlouisfed | h32
EIA | eia_api | a32
NOAA | noaa | a32
They Said So | theysaidso | w40
Random.org | random_org randomorg | u
Wordnik | wordnik | l49
Oxford Dictionaries | oxford_dictionaries | h32
Merriam-Webster | merriam | u
Yandex Translate | yandex_translate | w84
Microsoft Translator | translator_text | h32
Bing | bing_maps bing_search | w64 h32
Kaggle | kaggle | h32
Ocr.space | ocrspace ocr_space | a15-17
Mathpix | mathpix | h64
Copyleaks | copyleaks | u
Grammarbot | grammarbot | a20
Rotten Tomatoes | rottentomatoes | a24
Elexon | elexon | l15
FlightAPI | flightapi flight | h24
FlightAware | flightaware | a32-40
FlightLabs | flightlabs | w200-300
Aviationstack | aviationstack | h32
Amadeus | amadeus | a32 a16
Skyscanner | skyscanner | w40
Duffel | duffel | w43
Travelpayouts | travelpayouts | h32
Hotelbeds | hotelbeds | l24
Mockaroo | mockaroo | h8
API Layer | apilayer | a32
Enigma | enigma | a40
Stormboard | stormboard | h40
Wistia API | wistia_api | h64
Autodesk | autodesk forge | a32 a16
ArcGIS | arcgis esri | w80-300
`;
