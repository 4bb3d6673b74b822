/** Providers that came up of late, and a few that one scanner or another knows: see `vendorTable` for how to add a line. */
export const newcomers = `
AI21 | ai21labs ai21_labs | a32 w32-60
Airbyte | airbyte_cloud | w32-200
Branch | branchio branch_key | w32
Carto | carto | w40-300
Censys | censys_api censys_secret | a32 w32
Cielo | cielo | a40 c40
Civo | civo | a50
Clay | clay_api | h32 w20-60
Clockwork SMS | clockwork_sms clockwork | h40
Cloudant | cloudant | a24-64
D-ID | d_id d-id did_api | b40-90
Formspree | formspree | a32-64
Framer | framer_api | w32-80
HeyGen | heygen | b40-80
Hume | hume_api hume_ai humeai | a48
Hypertune | hypertune | w40-120
Instantly | instantly_api instantly.ai | b40-90
Knock | knock_api knock_secret | w43
Loops | loops_api loops.so | h32
Luma AI | luma_api lumaai luma_ai | w40-120
Mintlify | mintlify | w24-80
Moonshot | moonshot kimi | w40-60
Nebius | nebius | w40-900
Netdata | netdata_cloud netdata | w40-140
Novu | novu_api novu_secret novu | h32
Pixeldrain | pixeldrain | u
Quaderno | quaderno | w20-40
Readwise | readwise | a50
Recraft | recraft | a60-70
Replit | replit | w32-120
Sealights | sealights | w100-900
SigNoz | signoz | w40-90
SiliconFlow | siliconflow | w40-60
Smartling | smartling | w40-64
Softr | softr | a25
Speechify | speechify | b40-50
Synthesia | synthesia | h32
Tavus | tavus | h32
Temporal Cloud | temporal_cloud temporal_api | w100-900
Vapi | vapi_api vapi_private vapi | u
Wiz | wiz_client wiz_api | a50-70
Yoco | yoco | w32-64
Zilliz | zilliz | h32-128 w64-140
Zuora | zuora | w20-60
OwlBot | owlbot | h40
Pastebin | pastebin | w32
Besnappy | besnappy | h64
BorgBase | borgbase | w140-160
Brandfetch | brandfetch | w40-44
Bulbul | bulbul | l32
Caflou | caflou | w150-200
Checio | checio | w40
Findl | findl | u
Gitalk | gitalk | h40
Magnetic | magnetic_api magneticone | u
Postage | postageapp postage | a32
Stopwords | stopwords | a32
Unplugg | unplugg | h64
VersionEye | versioneye | a32-40
Blogger | blogger_api | w39
`;
