/** Small providers of many kinds that scanners know: see `vendorTable` for how to add a line. */
export const media = `
AppCues Mobile | appcues_mobile | u
Ditto | ditto | w77
Docparser OCR | docparser_api | h40
Enterprise Tableau | tableau | w24 b44
Looker | looker | l24 a24
Mode | mode_analytics | h24
Metabase | metabase | b44
Qubole | qubole | a64
Stitch Data | stitchdata stitch | h64
Fivetran | fivetran | a32
Airbyte | airbyte | w40-300
Hightouch | hightouch | u
dbt Cloud | dbt_cloud dbtcloud | h40
Prefect | prefect | w22-43
Dagster | dagster | h32
Astronomer | astronomer | w60-200
Dependency-Track | dependencytrack dependency_track | a32
Baidu | baidu | a32
Naver | naver | w10-20 a20
LeanCloud | leancloud | a24
Qiniu | qiniu | w40
Upyun | upyun | a32
Agora | agora | h32
Daily | dailyco daily_co daily.co | h64
Mux | mux | w75
Api.video | api_video apivideo | w43
JW Player | jwplayer | w28-60
Brightcove | brightcove | w86
Kaltura | kaltura | h32
Bambuser | bambuser | w22
BlueJeans | bluejeans | w40
Whereby | whereby | w200-400
Tokbox | tokbox opentok vonage_video | h40
100ms | 100ms | w80
LiveKit | livekit | a40-48
Ortto | ortto | w40-60
Chatwork | chatwork | h32
Backlog | backlog | a64
Kintone | kintone | a40
Sakura | sakura_cloud | a64
Anypoint | anypoint | u h32
MuleSoft | mulesoft | h32 u
Authress | authress | w60-120
Defined Networking | definednetworking dnkey | w43-90
Apideck | apideck | w40-60
Nexmo | nexmo_api | a16
Onshape | onshape | a24 a48
Lexoffice | lexoffice | w36
Mite | mite | h16
Personal AI | personalai | w40
Passbolt | passbolt | u
LastPass | lastpass | a32
1Password | 1password onepassword op_service | w250-1000
Bitwarden | bitwarden | a30
Dashlane | dashlane | w40
Kore | koreai | w44
Rasa | rasa | w32
Botpress | botpress | w40
Yext | yext | h32
Uberall | uberall | w60
Podium | podium | w40
Birdeye | birdeye | a32
Fiserv | fiserv | a32
Lightrail | lightrail | w100-300
Thinkst | canarytokens thinkst | h32
Wordpress | wordpress | w40-64
Akismet | akismet | h12
Gravatar | gravatar | w40
Jetpack | jetpack | w32
Elementor | elementor | h32
Divi | elegantthemes | h40
Envato | envato | a32
ThemeForest | themeforest | a32
Sketchfab | sketchfab | h32
Thingiverse | thingiverse | h32
Printify | printify | w200-1200
Gelato | gelato_api | w60-80
Uber | uber | w32-40
Lyft | lyft | w32-40
DoorDash | doordash | w43
Grab | grab_api | w32
Olo | olo_api | w32
Toast | toast_api | w32
Instacart | instacart | w40
Home Assistant | home_assistant homeassistant hass_ | w180-190
Philips Hue | philips_hue hue_bridge | w40
Nest | nest_api | w60-140
Netatmo | netatmo | a24-40
Tuya | tuya | h32 l32
SmartThings | smartthings | u
IFTTT | ifttt | w22 w43
Wyze | wyze | w40
Ring | ring_refresh | w200
Sonos | sonos | u
Tesla | tesla | w40-200
Enphase | enphase | h32
SolarEdge | solaredge | c32
OctoPrint | octoprint | h32
Plex | plex | w20
Jellyfin | jellyfin emby | h32
Sonarr | sonarr radarr lidarr prowlarr | h32
Overseerr | overseerr | b44-68
Pi-hole | pihole | h64
Synology | synology | w40
Nextcloud | nextcloud | w29
Paperless | paperless | h40
Umami | umami | w40
n8n | n8n | w40-200
Appwrite | appwrite | h256
Pocketbase | pocketbase | w40
Directus | directus | w32
Parse | parse_server back4app | a40
Kinvey | kinvey | h32
Stackbit | stackbit | w40
CodePen | codepen | h32
`;
