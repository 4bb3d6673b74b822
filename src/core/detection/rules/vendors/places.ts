/** Maps, addresses, weather: see `vendorTable` for how to add a line. */
export const places = `
OpenWeather | openweather openweathermap owm_ | h32
Weatherstack | weatherstack | h32
Weatherbit | weatherbit | h32
WeatherAPI | weatherapi | h31 h30
AccuWeather | accuweather | a32
Dark Sky | darksky dark_sky | h32
Storm Glass | stormglass | w73
Tomorrow.io | climacell tomorrow_io tomorrow.io | a32
Visual Crossing | visualcrossing visual_crossing | c25
OpenUV | openuv | h32
AirVisual | airvisual iqair | u
BreezoMeter | breezometer | h32
Ambee | ambee | h64
OpenCage | opencage opencagedata | a32 h32
Mapquest | mapquest | a32
MapTiler | maptiler | a20
Maps.me | mapsme | a20
HERE | here_api heremaps here_app | w43
TomTom | tomtom | a32
Geoapify | geoapify | h32
Geocode | geocode geocodexyz | d21
Geocodify | geocodify | h40
Geocodio | geocodio geocod.io | h39
GeoIP | geoip | h32
getgeoapi | getgeo getgeoapi | h40
LocationIQ | locationiq | h32
Positionstack | positionstack | h32
Smarty | smartystreets smarty | a20
Loqate | loqate postcodeanywhere | w19
PostGrid | postgrid | w30
What3words | what3words | c8
GraphHopper | graphhopper | u
OpenRouteService | openrouteservice | h56 b120
Walk Score | walkscore walk_score | h32
BestTime | besttime | w36
Countrylayer | countrylayer | h32
Timezone API | timezonedb timezone timezoneapi | c12 a20
Carbon Interface | carboninterface carbon_interface | a21
Cloverly | cloverly | w28
Watttime | watttime | w30
Zillow | zillow | w20
ATTOM | attomdata attom | h32
Ordnance Survey | ordnance_survey os_maps | a32
Thunderforest | thunderforest | h32
Stadia | stadia_maps stadiamaps | u
Jawg | jawg | a64
`;
